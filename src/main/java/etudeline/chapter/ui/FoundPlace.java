package etudeline.chapter.ui;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterHead;
import etudeline.chapter.ChapterState;
import etudeline.chapter.SectionKind;
import etudeline.kit.Role;
import etudeline.kit.ui.T;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where something that was found stands: as much of it as is not the same for all that this person finds. */
@Component
class FoundPlace {

    private final Catalogue catalogue;
    private final CurrentUser currentUser;

    FoundPlace(Catalogue catalogue, CurrentUser currentUser) {
        this.catalogue = catalogue;
        this.currentUser = currentUser;
    }

    List<String> of(ChapterHead chapter, @Nullable SectionKind section) {
        Viewer viewer = currentUser.require();
        CatalogueTree tree = catalogue.tree();
        List<String> place = new ArrayList<>();
        if (viewer.is(Role.PLATFORM_ADMINISTRATOR)) {
            place.add(tree.code(chapter.university()));
        }
        if (!viewer.is(Role.STUDENT)) {
            place.add(tree.name(chapter.programme()));
        }
        place.add(tree.name(chapter.subject()));
        place.add(chapter.level().name());
        if (section != null) {
            place.add(T.of(Sections.key(section)));
        }
        if (chapter.state() != ChapterState.PUBLISHED) {
            place.add(States.badge(chapter.state()).word());
        }
        return place;
    }
}
