package etudeline.chapter;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Chapters extends Repository<Chapter, Long> {

    Optional<Chapter> findById(long id);

    Chapter saveAndFlush(Chapter chapter);

    void delete(Chapter chapter);

    void flush();
}
