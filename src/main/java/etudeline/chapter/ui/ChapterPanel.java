package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import etudeline.chapter.ChapterId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Bundled;
import etudeline.kit.ui.Icon;
import java.util.function.IntConsumer;
import org.springframework.modulith.NamedInterface;

/** Slot: what stands beside the text of a chapter, such as its comments; on a phone it opens as a sheet. */
@NamedInterface("panel")
public interface ChapterPanel extends Bundled {

    /** Translation key of its name. */
    String label();

    Icon icon();

    /**
     * A new one for a page that shows this chapter, which the person may read. When the address names something in it, the
     * component fires the bubbling browser event {@code panel-asked}: the page then makes it visible.
     *
     * @param counted told how many things are in it, at first and whenever that changes
     */
    Component create(ChapterId chapter, UniversityId university, IntConsumer counted);
}
