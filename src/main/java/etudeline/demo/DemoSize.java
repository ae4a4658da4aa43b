package etudeline.demo;

import etudeline.launch.Refusal;
import java.util.Optional;

/**
 * How much of a demo.
 *
 * @param name as the setting says it
 * @param students how many are generated; 0: those of the files, and nothing is generated
 */
record DemoSize(String name, int students) {

    static final DemoSize SMALL = new DemoSize("small", 0);

    /** Below this, there are not enough people to have every programme, level and state among them. */
    static final int FEWEST = 100;

    /** What {@code ETUDE_DEMO} asks for; empty when it is off. */
    static Optional<DemoSize> wanted(String setting) {
        return switch (setting) {
            case "off" -> Optional.empty();
            case "small" -> Optional.of(SMALL);
            default -> Optional.of(new DemoSize(setting, number(setting)));
        };
    }

    private static int number(String setting) {
        if (!setting.matches("[1-9][0-9]{0,7}") || Integer.parseInt(setting) < FEWEST) {
            throw new Refusal("ETUDE_DEMO is \"" + setting + "\": off, small or a number of students, " + FEWEST
                    + " or more, is needed");
        }
        return Integer.parseInt(setting);
    }

    boolean isGenerated() {
        return students > 0;
    }
}
