package etudeline.setting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface UniversitySettingRepository extends Repository<UniversitySetting, Long> {

    Optional<UniversitySetting> findById(long university);

    UniversitySetting saveAndFlush(UniversitySetting setting);
}
