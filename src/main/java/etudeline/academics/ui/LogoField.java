package etudeline.academics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import etudeline.academics.Logos;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import java.util.Optional;

/** The university's logo: seen, replaced, removed at once, apart from the form's own saving. */
final class LogoField extends Div {

    private final Logos logos;
    private final UniversityId university;
    private final Strip strip = new Strip();
    private final Image image = new Image();
    private final Button remove = Buttons.quiet(T.of("academics.logo.remove"), this::remove);

    LogoField(Logos logos, UniversityId university) {
        this.logos = logos;
        this.university = university;
        addClassName("logo-field");
        Upload upload = new Upload(UploadHandler.inMemory((_, bytes) -> put(bytes)));
        upload.setUploadButton(new Button(T.of("academics.logo.choose")));
        upload.setDropLabel(new Span(T.of("academics.logo.drop")));
        upload.setAcceptedMimeTypes("image/png", "image/jpeg", "image/webp", "image/gif");
        upload.setMaxFileSize(Logos.LARGEST_UPLOAD);
        upload.setMaxFiles(1);
        upload.addFileRejectedListener(
                _ -> strip.fail(T.of("academics.refused.logoUpload", Logos.LARGEST_UPLOAD / (1024 * 1024))));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        Div side = new Div(upload, remove);
        side.addClassName("side");
        Div row = new Div(image, side);
        row.addClassName("row");
        add(strip, row);
        show();
    }

    private void show() {
        Optional<String> hash = logos.hash(university);
        image.setVisible(hash.isPresent());
        remove.setVisible(hash.isPresent());
        // The hash in the address: a new logo is not hidden by the browser's cache.
        hash.ifPresent(tag -> image.setSrc("/logos/" + university + "?v=" + tag.substring(0, 16)));
        image.setAlt(T.of("academics.logo"));
    }

    private void put(byte[] bytes) {
        try {
            logos.put(university, bytes);
            strip.hide();
        } catch (Refused refused) {
            strip.fail(T.of(refused.problems().getFirst()));
        }
        show();
    }

    private void remove() {
        logos.remove(university);
        show();
    }
}
