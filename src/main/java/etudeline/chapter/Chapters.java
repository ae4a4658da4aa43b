package etudeline.chapter;

import etudeline.kit.PagedRows;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Chapters extends Repository<Chapter, Long>, PagedRows {

    Optional<Chapter> findById(long id);

    Chapter saveAndFlush(Chapter chapter);

    @Query("select coalesce(max(c.number), 0) from Chapter c where c.subjectId = :subject")
    int highestNumber(long subject);
}
