package etudeline.academics;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProgrammeRepository extends Repository<Programme, Long> {

    Optional<Programme> findById(long id);

    Programme saveAndFlush(Programme row);

    void delete(Programme row);

    void flush();
}
