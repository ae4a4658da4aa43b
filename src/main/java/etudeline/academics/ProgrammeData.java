package etudeline.academics;

import etudeline.kit.FacultyId;

/** What an administrator writes about a programme; code at most 50 and name at most 255 characters. */
public record ProgrammeData(FacultyId faculty, String code, String name) {

    public ProgrammeData {
        code = code.strip();
        name = name.strip();
    }
}
