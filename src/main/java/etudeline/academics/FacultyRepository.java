package etudeline.academics;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FacultyRepository extends Repository<Faculty, Long> {

    Optional<Faculty> findById(long id);

    Faculty saveAndFlush(Faculty row);

    void delete(Faculty row);

    void flush();
}
