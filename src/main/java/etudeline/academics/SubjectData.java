package etudeline.academics;

import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;

/** What an administrator writes about a subject; code at most 50 and name at most 255 characters. */
public record SubjectData(ProgrammeId programme, Level level, Semester semester, String code, String name) {

    public SubjectData {
        code = code.strip();
        name = name.strip();
    }

    public SubjectPlace place() {
        return new SubjectPlace(programme, level, semester);
    }

    SubjectData at(SubjectPlace place) {
        return new SubjectData(place.programme(), place.level(), place.semester(), code, name);
    }
}
