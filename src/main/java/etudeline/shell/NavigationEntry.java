package etudeline.shell;

import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import java.util.Set;

/**
 * Slot: one link of the navigation, declared as a bean by the module it leads to.
 *
 * @param group translation key of its group ("shell.navigation.people"), empty for none
 * @param label translation key of the link
 * @param path where it leads, without the leading slash
 * @param roles who sees it
 * @param order position among all links
 * @param often whether one goes there often: the first four such links of a role are in a phone's bottom navigation
 */
public record NavigationEntry(
        String group, String label, Icon icon, String path, Set<Role> roles, int order, boolean often) {}
