package etudeline.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredFiles extends Repository<StoredFile, Long> {

    StoredFile save(StoredFile file);

    Optional<StoredFile> findById(long id);

    List<StoredFile> findByIdIn(Collection<Long> ids);

    void delete(StoredFile file);

    @Query("from StoredFile f where f.uploadedAt < :before and f.id > :after order by f.id")
    List<StoredFile> olderThan(Instant before, long after, Limit limit);
}
