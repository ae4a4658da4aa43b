package etudeline.shell.ui;

/** What stands around the content. */
record Frame(Drawer drawer, Bar bar, BottomNavigation bottom) {}
