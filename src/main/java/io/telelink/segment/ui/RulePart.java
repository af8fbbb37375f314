package io.telelink.segment.ui;

import java.util.Map;

import com.vaadin.flow.component.Component;
import io.telelink.segment.Rule;

/** An editor of a part of a rule. */
interface RulePart {

    Rule read();

    /** Shows what is wrong with it and its parts, by their places in the rule. */
    void mark(Map<String, String> problems, String path);

    Component component();
}
