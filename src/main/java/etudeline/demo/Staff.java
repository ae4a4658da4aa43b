package etudeline.demo;

import etudeline.demo.Structure.Programme;
import java.util.List;

/** A person of the files with the programmes a professor is assigned to, none for the others. */
record Staff(Person person, List<Programme> assignments) {}
