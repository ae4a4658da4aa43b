package etudeline.academics;

import etudeline.kit.UniversityId;

/** What an administrator writes about a faculty; code at most 50 and name at most 255 characters. */
public record FacultyData(UniversityId university, String code, String name) {

    public FacultyData {
        code = code.strip();
        name = name.strip();
    }
}
