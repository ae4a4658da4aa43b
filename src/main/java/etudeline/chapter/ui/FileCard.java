package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import etudeline.chapter.AttachedFile;
import etudeline.kit.ui.Icon;
import etudeline.storage.FileKind;
import java.util.Locale;
import java.util.Optional;

/** One file of a section: shown in place where a browser can, and as a download where that is allowed (rule 6). */
final class FileCard extends Div {

    FileCard(AttachedFile file, FileWords words, boolean downloads) {
        setId("fichier-" + file.id());
        addClassNames("file", file.kind().name().toLowerCase(Locale.ROOT));
        Span sign = new Span(FileWords.icon(file.kind()).create());
        sign.addClassName("sign");
        Span name = new Span(file.name());
        name.addClassName("strong");
        Span size = new Span(words.size(file.size(), getLocale()));
        size.addClassNames("tiny", "muted");
        Div text = new Div(name, size);
        text.addClassNames("grow", "file-name");
        Div line = new Div(sign, text);
        line.addClassName("row");
        if (file.kind() == FileKind.PDF || file.kind() == FileKind.TEXT) {
            line.add(readHere(file));
        }
        if (downloads) {
            line.add(download(file));
        } else if (!file.kind().isShown()) {
            size.setText(size.getText() + " · " + getTranslation("chapter.downloadsOff"));
        }
        add(line);
        shown(file).ifPresent(this::add);
    }

    private static String address(AttachedFile file) {
        return "/fichiers/" + file.id();
    }

    private static Optional<Component> shown(AttachedFile file) {
        return switch (file.kind()) {
            case IMAGE -> {
                Image image = new Image(address(file), file.name());
                image.getElement().setAttribute("loading", "lazy");
                yield Optional.of(image);
            }
            case VIDEO -> Optional.of(player("video", file));
            case AUDIO -> Optional.of(player("audio", file));
            case PDF, TEXT, DOCUMENT, ARCHIVE -> Optional.empty();
        };
    }

    /** Fetches nothing but its length before it is started. */
    private static Component player(String tag, AttachedFile file) {
        HtmlContainer player = new HtmlContainer(tag);
        player.getElement()
                .setAttribute("controls", true)
                .setAttribute("preload", "metadata")
                .setAttribute("src", address(file))
                .setAttribute("aria-label", file.name());
        return player;
    }

    /** The reader's script puts the frame under the line, so that no file is fetched before it is wanted. */
    private NativeButton readHere(AttachedFile file) {
        NativeButton open = new NativeButton();
        open.add(Icon.EYE.create(), new Span(getTranslation("chapter.file.read")));
        open.addClassName("file-read");
        open.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-frame", address(file))
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-label", getTranslation("chapter.file.readNamed", file.name()));
        return open;
    }

    private Anchor download(AttachedFile file) {
        Anchor link = new Anchor(address(file) + "?telecharger");
        link.setRouterIgnore(true);
        link.add(Icon.DOWNLOAD.create());
        link.addClassName("icon-link");
        link.setAriaLabel(getTranslation("chapter.file.download", file.name()));
        link.setTitle(getTranslation("chapter.file.download", file.name()));
        link.getElement().setAttribute("download", true);
        return link;
    }
}
