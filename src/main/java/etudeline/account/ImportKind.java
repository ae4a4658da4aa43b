package etudeline.account;

import static etudeline.account.ImportColumn.EMAIL;
import static etudeline.account.ImportColumn.FACULTY;
import static etudeline.account.ImportColumn.FIRST_NAME;
import static etudeline.account.ImportColumn.LAST_NAME;
import static etudeline.account.ImportColumn.LEVEL;
import static etudeline.account.ImportColumn.MATRICULE;
import static etudeline.account.ImportColumn.PROGRAMME;
import static etudeline.account.ImportColumn.PROGRAMMES;
import static etudeline.account.ImportColumn.SPECIALITY;

import etudeline.kit.Role;
import java.util.List;

/** Whom a file is about. */
public enum ImportKind {
    STUDENTS(Role.STUDENT, List.of(MATRICULE, FIRST_NAME, LAST_NAME, EMAIL, FACULTY, PROGRAMME, LEVEL)),
    PROFESSORS(Role.PROFESSOR, List.of(MATRICULE, FIRST_NAME, LAST_NAME, EMAIL, SPECIALITY, PROGRAMMES));

    private final Role role;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<ImportColumn> columns;

    ImportKind(Role role, List<ImportColumn> columns) {
        this.role = role;
        this.columns = columns;
    }

    /** In the order of the model file. */
    public List<ImportColumn> columns() {
        return columns;
    }

    /** Whether a file is of no use without it; a programme is known by its own code, whatever its UFR. */
    public boolean needs(ImportColumn column) {
        return column != EMAIL && column != FACULTY && column != SPECIALITY;
    }

    Role role() {
        return role;
    }

    /** As the audit calls one of them. */
    String subject() {
        return this == STUDENTS ? "student" : "professor";
    }
}
