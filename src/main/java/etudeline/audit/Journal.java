package etudeline.audit;

import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.kit.Missing;
import etudeline.kit.RowReading;
import etudeline.kit.Total;
import etudeline.kit.Window;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done in the universities the administrator reaches, newest first; to the platform itself, for principals alone. */
@Service
@Administrators
@Transactional(readOnly = true)
public class Journal {

    /** So many entries are looked through for a change: links handed out and the like stand between. */
    private static final int RECENT = 20;

    private final AuditEntries entries;
    private final CurrentUser currentUser;

    Journal(AuditEntries entries, CurrentUser currentUser) {
        this.entries = entries;
        this.currentUser = currentUser;
    }

    public List<JournalRow> rows(JournalFilter filter, Window window) {
        return entries.rows(filter, scope(), window);
    }

    public Total total(JournalFilter filter) {
        return entries.total(filter, scope());
    }

    /** All of them, for a file; newest first, unless sorted otherwise. */
    public RowReading<JournalRow> reading(JournalFilter filter, Sort sort) {
        return entries.reading(filter, scope(), sort);
    }

    public JournalRow open(long id) {
        return entries.row(id, scope()).orElseThrow(() -> new Missing("entry", id));
    }

    /**
     * The newest entry that tells of changed values of that one thing; empty when it was long ago or is not for the caller.
     *
     * @param subjectType what it is, such as "student"
     */
    public Optional<JournalRow> lastChange(String subjectType, long subjectId) {
        return entries.about(subjectType, subjectId, scope(), RECENT).stream()
                .filter(row -> row.before() != null && row.after() != null)
                .findFirst();
    }

    private UniversityScope scope() {
        return currentUser.require().scope();
    }
}
