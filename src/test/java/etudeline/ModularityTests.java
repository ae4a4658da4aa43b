package etudeline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    static final ApplicationModules MODULES = ApplicationModules.of(EtudeLine.class);

    @Test
    void every_module_uses_only_what_its_package_info_allows() {
        MODULES.verify();
    }
}
