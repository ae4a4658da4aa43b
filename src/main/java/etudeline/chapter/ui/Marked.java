package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.dom.Element;

/** Words that were taken out ({@code del}) or put in ({@code ins}). */
final class Marked extends Component implements HasText {

    Marked(String tag, String words) {
        super(new Element(tag));
        setText(words);
    }
}
