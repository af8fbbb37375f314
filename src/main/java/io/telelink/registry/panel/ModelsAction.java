package io.telelink.registry.panel;

import java.util.Set;

import com.vaadin.flow.component.Component;

/**
 * Something to do on the page of all models that another module contributes, such as training. Implementations are Spring
 * beans of prototype scope; an action is asked for its content at most once, and only for someone who holds one of its
 * roles.
 */
public interface ModelsAction {

    /** Actions stand in ascending order. */
    int order();

    /** Roles, without prefix, that see this action. */
    Set<String> roles();

    /** @param versionsChanged to be run in the page's own UI once there are other versions than before */
    Component content(Runnable versionsChanged);
}
