package etudeline.chapter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import etudeline.chapter.SectionKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The three sections of the form as tabs in their colours; what a tab shows is its listener's business. */
final class SectionTabs extends Div {

    private final Map<SectionKind, NativeButton> tabs = new EnumMap<>(SectionKind.class);
    private final Consumer<SectionKind> listener;

    SectionTabs(Consumer<SectionKind> listener) {
        this.listener = listener;
        addClassName("section-tabs");
        getElement().setAttribute("role", "tablist");
        getElement().setAttribute("aria-label", getTranslation("chapter.reader.sections"));
        for (SectionKind kind : SectionKind.values()) {
            NativeButton tab = new NativeButton();
            tab.add(Sections.icon(kind).create(), new Span(getTranslation(Sections.key(kind))));
            tab.addClassName(kind.anchor());
            tab.setId("tab-" + kind.anchor());
            tab.getElement()
                    .setAttribute("type", "button")
                    .setAttribute("role", "tab")
                    .setAttribute("aria-controls", "panel-" + kind.anchor());
            tab.addClickListener(_ -> select(kind));
            tabs.put(kind, tab);
            add(tab);
        }
        getElement().executeJs("""
                this.addEventListener('keydown', e => {
                  const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key], tabs = [...this.children];
                  if (!step) return;
                  const next = tabs[(tabs.indexOf(e.target.closest('[role=tab]')) + step + tabs.length) % tabs.length];
                  next.focus();
                  next.click();
                })""");
    }

    void select(SectionKind kind) {
        tabs.forEach((of, tab) -> tab.getElement()
                .setAttribute("aria-selected", Boolean.toString(of == kind))
                .setAttribute("tabindex", of == kind ? "0" : "-1"));
        listener.accept(kind);
    }

    /** Marks a section in which something is to be mended. */
    void mark(SectionKind kind, boolean wrong) {
        Optional.ofNullable(tabs.get(kind))
                .ifPresent(tab -> tab.getElement().setAttribute("aria-invalid", Boolean.toString(wrong)));
    }
}
