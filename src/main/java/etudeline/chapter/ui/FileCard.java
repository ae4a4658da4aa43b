package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import etudeline.chapter.AttachedFile;
import etudeline.chapter.ChapterId;
import etudeline.kit.ui.Icon;
import java.util.Locale;
import java.util.Optional;

/**
 * One file of a section: shown in place, and as a download where that is allowed (rule 6). What is large is fetched when it
 * is asked for, its size known before.
 */
final class FileCard extends Div {

    /** An image of so many bytes is shown at once. */
    private static final long SMALL_IMAGE = 300L * 1024;

    private final ChapterId chapter;
    private final AttachedFile file;

    FileCard(ChapterId chapter, AttachedFile file, FileWords words, boolean downloads) {
        this.chapter = chapter;
        this.file = file;
        setId("fichier-" + file.id());
        addClassNames("file", file.kind().name().toLowerCase(Locale.ROOT));
        Span sign = new Span(FileWords.icon(file.kind()).create());
        sign.addClassName("sign");
        Span name = new Span(file.name());
        name.addClassName("strong");
        Span note = new Span(words.size(file.size(), getLocale()) + more(downloads));
        note.addClassNames("tiny", "muted");
        Div text = new Div(name, note);
        text.addClassNames("grow", "file-name");
        Div line = new Div(sign, text);
        line.addClassName("row");
        shownOnDemand().ifPresent(kind -> line.add(readHere(kind)));
        if (downloads) {
            line.add(download());
        }
        add(line);
        shownAtOnce().ifPresent(this::add);
    }

    /** Why there is nothing to open, or no download. */
    private String more(boolean downloads) {
        boolean shown = shownOnDemand().isPresent() || shownAtOnce().isPresent();
        if (shown) {
            return "";
        }
        return " · " + getTranslation(downloads ? "chapter.file.notShown" : "chapter.downloadsOff");
    }

    private String address() {
        return "/fichiers/" + file.id();
    }

    private Optional<Component> shownAtOnce() {
        return switch (file.kind()) {
            case IMAGE -> Optional.<Component>of(image()).filter(_ -> isSmallImage());
            case VIDEO -> Optional.of(player("video"));
            case AUDIO -> Optional.of(player("audio"));
            case PDF, TEXT, DOCUMENT, ARCHIVE -> Optional.empty();
        };
    }

    private Optional<String> shownOnDemand() {
        return switch (file.kind()) {
            case PDF -> Optional.of("pdf");
            case TEXT -> Optional.of("text");
            case IMAGE -> Optional.of("image").filter(_ -> !isSmallImage());
            case DOCUMENT -> Optional.of("document").filter(_ -> file.isReadableAsText());
            case VIDEO, AUDIO, ARCHIVE -> Optional.empty();
        };
    }

    private boolean isSmallImage() {
        return file.size() <= SMALL_IMAGE;
    }

    private NativeButton image() {
        Image image = new Image(address(), file.name());
        image.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
        NativeButton enlarge = new NativeButton();
        enlarge.add(image);
        enlarge.addClassName("enlarge");
        enlarge.setTitle(getTranslation("chapter.viewer.enlarge"));
        enlarge.getElement().setAttribute("type", "button");
        return enlarge;
    }

    /** Fetches nothing but its length before it is started; another place is another range of bytes. */
    private Component player(String tag) {
        HtmlContainer player = new HtmlContainer(tag);
        player.getElement()
                .setAttribute("controls", true)
                .setAttribute("preload", "metadata")
                .setAttribute("src", address())
                .setAttribute("aria-label", file.name());
        return player;
    }

    /** The reader's script opens it under the line, so that no file is fetched before it is wanted. */
    private NativeButton readHere(String kind) {
        NativeButton open = new NativeButton();
        open.add(Icon.EYE.create(), new Span(getTranslation("chapter.file.read")));
        open.addClassName("file-read");
        open.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-show", kind)
                .setAttribute("data-address", address())
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-label", getTranslation("chapter.file.readNamed", file.name()));
        return open;
    }

    private Anchor download() {
        Anchor link = new Anchor(address() + "?telecharger&chapitre=" + chapter);
        link.setRouterIgnore(true);
        link.add(Icon.DOWNLOAD.create());
        link.addClassName("icon-link");
        link.setAriaLabel(getTranslation("chapter.file.download", file.name()));
        link.setTitle(getTranslation("chapter.file.download", file.name()));
        link.getElement().setAttribute("download", true);
        return link;
    }
}
