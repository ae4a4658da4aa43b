package etudeline.journey;

import com.microsoft.playwright.Browser;

/** What a person holds or sits at. */
enum Device {
    DESKTOP(1440, 900, false),
    PHONE(390, 844, true);

    private final int width;
    private final int height;
    private final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale("fr-FR")
                .setTimezoneId("Africa/Dakar")
                .setAcceptDownloads(true);
    }
}
