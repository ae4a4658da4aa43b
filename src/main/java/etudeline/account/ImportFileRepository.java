package etudeline.account;

import etudeline.access.UniversityScope;
import etudeline.kit.PagedRows;
import etudeline.kit.RowQuery;
import etudeline.kit.RowReading;
import etudeline.kit.RowShape;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportFileRepository extends Repository<ImportFile, Long>, PagedRows {

    /** As {@link ImportSummary#progress} has it. */
    String PROGRESS = """
            (case when r.jobId is not null then (select case when j.state = etudeline.job.JobState.DONE then 'done'
                when j.state in (etudeline.job.JobState.STOPPED, etudeline.job.JobState.FAILED) then 'stopped'
                else 'running' end from Job j where j.id = r.jobId)
                when r.fresh + r.same + r.changes + r.bad > 0 then 'ready' else 'columns' end)""";

    RowShape<ImportSummary> SHAPE = RowShape.of(ImportSummary.class, "ImportFile", """
                    new etudeline.account.ImportId(r.id), r.kind, new etudeline.kit.UniversityId(r.universityId), r.name,
                    r.total, r.fresh, r.same, r.changes, r.bad, r.uploaderName, r.createdAt, r.jobId,
                    (select j.state from Job j where j.id = r.jobId)""")
            .sort("creation", "id")
            .sort("fichier", "nameKey")
            .sort("type", "kindOrder")
            .sort("lignes", "total")
            .sort("erreurs", "bad")
            .sort("par", "uploaderKey")
            .text("fichier", "name", false)
            .choice("type", "kind", ImportKind.class)
            .choice("universite", "universityId")
            .text("lignes", "total", false)
            .text("erreurs", "bad", false)
            .word("etat", PROGRESS)
            .text("par", "uploaderName", false)
            .day("creation", "createdAt");

    Sort NEWEST = Sort.by(Sort.Direction.DESC, "creation");

    ImportFile saveAndFlush(ImportFile file);

    Optional<ImportFile> findById(long id);

    void delete(ImportFile file);

    /** Whoever else wants to change it waits until this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ImportFile f where f.id = :id")
    Optional<ImportFile> lock(long id);

    /** Newest first, unless the window has an order. */
    default List<ImportSummary> rows(ImportFilter filter, UniversityScope scope, Window window) {
        return rows(query(filter, scope), window.sort().isSorted() ? window : window.sortedBy(NEWEST));
    }

    default Total total(ImportFilter filter, UniversityScope scope) {
        return total(query(filter, scope));
    }

    default RowReading<ImportSummary> reading(ImportFilter filter, UniversityScope scope, Sort sort) {
        return reading(query(filter, scope), sort.isSorted() ? sort : NEWEST);
    }

    default ImportSummary summary(ImportId id) {
        return rows(SHAPE.query().equal("id", id.value()), Window.first(1)).getFirst();
    }

    static RowQuery<ImportSummary> query(ImportFilter filter, UniversityScope scope) {
        return SHAPE.query()
                .equal("universityId", value(scope.only()))
                .equal("universityId", value(filter.university()))
                .equal("kind", filter.kind())
                .when(PROGRESS + " = :value", progress(filter.progress()))
                .narrow(filter.columns());
    }

    private static @Nullable String progress(@Nullable ImportProgress progress) {
        return progress == null ? null : progress.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long value(@Nullable UniversityId university) {
        return university == null ? null : university.value();
    }
}
