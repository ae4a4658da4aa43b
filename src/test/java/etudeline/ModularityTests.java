package etudeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    static final ApplicationModules MODULES = ApplicationModules.of(EtudeLine.class);

    @Test
    void every_module_uses_only_what_its_package_info_allows() {
        MODULES.verify();
    }

    /** Without it the test above allows everything; so does a package-info among the tests, which is found first. */
    @Test
    void every_module_says_what_it_may_use() {
        List<String> silent = MODULES.stream()
                .filter(module -> !saysWhatItMayUse(module))
                .map(module -> module.getBasePackage().getName())
                .toList();
        assertThat(silent)
                .as("no allowedDependencies in its package-info, or a package-info in src/test/java hides that")
                .isEmpty();
    }

    private static boolean saysWhatItMayUse(ApplicationModule module) {
        return module.getBasePackage()
                .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                .filter(said -> !Arrays.asList(said.allowedDependencies())
                        .contains(org.springframework.modulith.ApplicationModule.OPEN_TOKEN))
                .isPresent();
    }
}
