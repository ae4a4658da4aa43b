package etudeline.chapter;

import etudeline.kit.PagedRows;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Chapters extends Repository<Chapter, Long>, PagedRows {

    Optional<Chapter> findById(long id);

    Chapter saveAndFlush(Chapter chapter);
}
