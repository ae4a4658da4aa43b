package etudeline.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import etudeline.audit.JournalRow;
import etudeline.audit.JournalRow.Fact;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Detail;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import java.util.List;

/** An entry whole: who, what, when, and each value before and after. */
final class EntryPanel extends Div implements Detail {

    private final JournalWords words;

    EntryPanel(JournalDesk desk, JournalRow entry, Runnable close) {
        words = desk.words();
        addClassNames("form-panel", "journal-entry");
        Div head = new Div(new H2(words.action(entry.action())), Buttons.icon(Icon.X, T.of("kit.close"), close));
        head.addClassName("head");
        DescriptionList facts = new DescriptionList();
        say(facts, T.of("audit.when"), desk.full(entry));
        say(facts, T.of("audit.who"), entry.actor());
        say(facts, words.type(entry.subjectType()), words.subject(entry));
        say(facts, T.of("audit.university"), desk.university(entry));
        Div body = new Div(facts, entry.facts().isEmpty() ? nothing() : table(entry.facts()));
        body.addClassName("body");
        add(head, body);
    }

    private static void say(DescriptionList facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        }
    }

    private static Component nothing() {
        Span nothing = new Span(T.of("audit.noFacts"));
        nothing.addClassName("muted");
        return nothing;
    }

    private Component table(List<Fact> facts) {
        NativeTable table = new NativeTable();
        table.setCaptionText(T.of("audit.changes"));
        table.getHead()
                .addRow()
                .add(header(T.of("audit.value")), header(T.of("audit.before")), header(T.of("audit.after")));
        facts.forEach(fact -> table.getBody().add(row(fact)));
        Div box = new Div(table);
        box.addClassName("changes");
        return box;
    }

    private NativeTableRow row(Fact fact) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(words.fact(fact.name()));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(
                name,
                new NativeTableCell(words.value(fact.name(), fact.before())),
                new NativeTableCell(words.value(fact.name(), fact.after())));
        if (fact.changed()) {
            row.addClassName("changed");
        }
        return row;
    }

    private static NativeTableHeaderCell header(String text) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", "col");
        return header;
    }

    @Override
    public void whenFree(Runnable work) {
        work.run();
    }

    @Override
    public void keepAs(String name) {
        // Nothing is typed here.
    }
}
