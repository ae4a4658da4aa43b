package etudeline;

import etudeline.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process, one node of the portal. */
@SpringBootApplication
public class EtudeLine {

    public static void main(String[] args) {
        Launch.start(EtudeLine.class, args);
    }
}
