package io.telelink.segment.panel;

import java.util.List;

import com.vaadin.flow.component.Component;
import io.telelink.segment.Group;
import io.telelink.segment.RuleProblem;

/** A rule as it is being edited on a page. */
public interface RuleEditor {

    Component component();

    Group read();

    /** Shows beside each criterion what is wrong with it. */
    void mark(List<RuleProblem> problems);
}
