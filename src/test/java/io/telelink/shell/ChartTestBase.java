package io.telelink.shell;

import com.vaadin.browserless.ViewPackages;

/** Opens the set-up of the shell's tests to those of its charts. */
@ViewPackages(classes = HomeView.class)
public abstract class ChartTestBase extends ShellTest {}
