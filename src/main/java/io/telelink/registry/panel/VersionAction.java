package io.telelink.registry.panel;

import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import io.telelink.registry.ModelVersion;

/**
 * Something to do with a version, on its page, that another module contributes. Implementations are Spring beans; they are
 * asked only for someone who holds one of their roles.
 */
public interface VersionAction {

    /** Actions stand in ascending order. */
    int order();

    /** Roles, without prefix, that see this action. */
    Set<String> roles();

    /**
     * @param archived whether the version is put away
     * @param done     to be run in the page's own UI after it was tried
     * @return empty where there is nothing to do with this version
     */
    Optional<Component> content(ModelVersion version, boolean archived, Runnable done);
}
