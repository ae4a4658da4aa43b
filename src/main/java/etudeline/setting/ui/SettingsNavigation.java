package etudeline.setting.ui;

import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettingsNavigation {

    @Bean
    NavigationEntry settingsEntry() {
        return new NavigationEntry(
                "shell.navigation.follow-up",
                "setting.heading",
                Icon.SETTINGS,
                "admin/parametres",
                EnumSet.of(Role.PLATFORM_ADMINISTRATOR, Role.UNIVERSITY_ADMINISTRATOR),
                90,
                false);
    }
}
