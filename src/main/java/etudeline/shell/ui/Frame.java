package etudeline.shell.ui;

import com.vaadin.flow.component.html.Div;

/** What stands around the content. */
record Frame(Drawer drawer, Bar bar, Div strips, BottomNavigation bottom) {}
