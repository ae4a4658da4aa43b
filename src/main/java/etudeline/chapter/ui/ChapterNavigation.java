package etudeline.chapter.ui;

import etudeline.access.Viewer;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterReading;
import etudeline.chapter.ChapterWriting;
import etudeline.kit.Missing;
import etudeline.kit.Role;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import etudeline.shell.PageGate;
import java.util.EnumSet;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChapterNavigation {

    /** Pages under a path that are named by a chapter's id. */
    private record Gate(String under, Predicate<ChapterId> open) implements PageGate {

        @Override
        public void check(Viewer viewer, String rest) {
            boolean isId = rest.matches("\\d{1,18}");
            if (!rest.equals(ChapterFormView.NEW) && !(isId && open.test(new ChapterId(Long.parseLong(rest))))) {
                throw new Missing("chapter", rest);
            }
        }
    }

    @Bean
    PageGate readerGate(ChapterReading reading) {
        return new Gate(ReaderView.PATH, reading::mayRead);
    }

    @Bean
    PageGate chapterFormGate(ChapterWriting writing) {
        return new Gate(ChapterFormView.PATH, writing::mayWrite);
    }

    @Bean
    NavigationEntry shelf() {
        return new NavigationEntry(
                "shell.navigation.learn",
                "chapter.shelf",
                Icon.BOOK_OPEN,
                ShelfView.PATH,
                EnumSet.of(Role.STUDENT),
                10,
                true);
    }

    @Bean
    NavigationEntry ownChapters() {
        return new NavigationEntry(
                "shell.navigation.teach",
                "chapter.chapters",
                Icon.BOOK_OPEN,
                ChapterFormView.PATH,
                EnumSet.of(Role.PROFESSOR),
                10,
                true);
    }

    @Bean
    NavigationEntry allChapters() {
        return new NavigationEntry(
                "shell.navigation.studies",
                "chapter.chapters",
                Icon.BOOK_OPEN,
                AllChaptersView.PATH,
                EnumSet.of(Role.PLATFORM_ADMINISTRATOR, Role.UNIVERSITY_ADMINISTRATOR),
                49,
                true);
    }
}
