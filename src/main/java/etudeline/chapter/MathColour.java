package etudeline.chapter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ink of our own that comes nearest to a colour in TeX, so that it can be read in light and dark alike. */
final class MathColour {

    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})");
    private static final double GREY = 0.15;

    private MathColour() {}

    /** The end of a class in math.css, null for greys and for what is no colour. */
    static @Nullable String ink(String colour) {
        Matcher hex = HEX.matcher(colour);
        if (!hex.matches()) {
            return null;
        }
        double red = Integer.parseInt(hex.group(1), 16) / 255.0;
        double green = Integer.parseInt(hex.group(2), 16) / 255.0;
        double blue = Integer.parseInt(hex.group(3), 16) / 255.0;
        double most = Math.max(red, Math.max(green, blue));
        double spread = most - Math.min(red, Math.min(green, blue));
        return spread < GREY ? null : ofHue(hue(red, green, blue, most, spread));
    }

    private static double hue(double red, double green, double blue, double most, double spread) {
        if (most == red) {
            return (60 * (green - blue) / spread + 360) % 360;
        }
        return most == green ? 60 * (blue - red) / spread + 120 : 60 * (red - green) / spread + 240;
    }

    private static String ofHue(double degrees) {
        if (degrees < 15 || degrees >= 310) {
            return "red";
        }
        if (degrees < 45) {
            return "orange";
        }
        if (degrees < 70) {
            return "yellow";
        }
        if (degrees < 155) {
            return "green";
        }
        return degrees < 195 ? "teal" : "blue";
    }
}
