package etudeline.shell.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/** What every page loads: the theme, its fonts, the icons; the server reaches open pages by a web socket. */
@StyleSheet(Aura.STYLESHEET)
@CssImport("./styles.css")
@JsModule("./el-icon.js")
@JsModule("./el-connection.js")
@JsModule("./focus-back.ts")
@JsModule("./offline/portal.ts")
@JsModule("./place.ts")
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/icons/logo.svg");
        settings.addLink("manifest", ManifestController.PATH);
        settings.addMetaTag("theme-color", "#21103f");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
