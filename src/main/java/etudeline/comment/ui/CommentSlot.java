package etudeline.comment.ui;

import com.vaadin.flow.component.Component;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ui.ChapterPanel;
import etudeline.comment.CommentHints;
import etudeline.comment.CommentModeration;
import etudeline.comment.Commenting;
import etudeline.comment.Comments;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Icon;
import etudeline.shell.PageWork;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.IntConsumer;

/** Puts the comments beside every chapter. */
@org.springframework.stereotype.Component
class CommentSlot implements ChapterPanel {

    private final Comments reading;
    private final Commenting writing;
    private final CommentModeration moderation;
    private final CommentHints hints;
    private final PageWork pages;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final Clock clock;

    CommentSlot(
            Comments reading,
            Commenting writing,
            CommentModeration moderation,
            CommentHints hints,
            PageWork pages,
            Catalogue catalogue,
            CurrentUser currentUser,
            Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.moderation = moderation;
        this.hints = hints;
        this.pages = pages;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public String label() {
        return "comment.title";
    }

    @Override
    public Icon icon() {
        return Icon.MESSAGE_CIRCLE;
    }

    @Override
    public Component create(ChapterId chapter, UniversityId university, IntConsumer counted) {
        ZoneId zone = catalogue
                .tree()
                .university(university)
                .map(CatalogueTree.University::zone)
                .orElse(ZoneOffset.UTC);
        CommentDesk desk = new CommentDesk(chapter, reading, writing, moderation, clock, zone);
        Viewer viewer = currentUser.require();
        boolean writes = viewer.is(Role.PROFESSOR) || viewer.is(Role.STUDENT);
        return new CommentSheet(desk, counted, numbers -> new CommentPanel(desk, hints, pages, writes, numbers));
    }
}
