package etudeline.account;

import etudeline.access.UniversityScope;
import etudeline.kit.PagedRows;
import etudeline.kit.RowQuery;
import etudeline.kit.RowShape;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportFileRepository extends Repository<ImportFile, Long>, PagedRows {

    RowShape<ImportSummary> SHAPE =
            RowShape.of(ImportSummary.class, "ImportFile", """
                    new etudeline.account.ImportId(r.id), r.kind, new etudeline.kit.UniversityId(r.universityId), r.name,
                    r.total, r.fresh, r.same, r.changes, r.bad, r.uploaderName, r.createdAt, r.jobId,
                    (select j.state from Job j where j.id = r.jobId)""").sort("creation", "id");

    Sort NEWEST = Sort.by(Sort.Direction.DESC, "creation");

    ImportFile saveAndFlush(ImportFile file);

    Optional<ImportFile> findById(long id);

    void delete(ImportFile file);

    /** Whoever else wants to change it waits until this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ImportFile f where f.id = :id")
    Optional<ImportFile> lock(long id);

    default List<ImportSummary> rows(ImportFilter filter, UniversityScope scope, Window window) {
        return rows(query(filter, scope), window.sortedBy(NEWEST));
    }

    default Total total(ImportFilter filter, UniversityScope scope) {
        return total(query(filter, scope));
    }

    default ImportSummary summary(ImportId id) {
        return rows(SHAPE.query().equal("id", id.value()), Window.first(1)).getFirst();
    }

    private static RowQuery<ImportSummary> query(ImportFilter filter, UniversityScope scope) {
        return SHAPE.query()
                .equal("universityId", value(scope.only()))
                .equal("universityId", value(filter.university()))
                .equal("kind", filter.kind());
    }

    private static @Nullable Long value(@Nullable UniversityId university) {
        return university == null ? null : university.value();
    }
}
