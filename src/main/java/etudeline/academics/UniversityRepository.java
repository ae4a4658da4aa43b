package etudeline.academics;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface UniversityRepository extends Repository<University, Long> {

    Optional<University> findById(long id);

    University saveAndFlush(University row);

    void delete(University row);

    void flush();
}
