package etudeline.academics;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SubjectRepository extends Repository<Subject, Long> {

    Optional<Subject> findById(long id);

    Subject saveAndFlush(Subject row);

    void delete(Subject row);

    void flush();
}
