package etudeline.chapter;

import java.util.List;

/** What is published for a level and the lower ones, by number. */
record Shelf(List<ShelfChapter> chapters) {

    int weight() {
        return chapters.size() + 1;
    }
}
