package io.telelink.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.spring.AuthenticationUtil;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Nothing is at this address. In production Vaadin answers a refused view like a missing one; somebody who followed a
 * link to a page that exists is told the truth.
 */
@ParentLayout(MainLayout.class)
@PermitAll
public class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        if (isRefused(event.getLocation().getPath())) {
            AccessDeniedView.refuse(this);
            return HttpServletResponse.SC_FORBIDDEN;
        }
        show(VaadinIcon.MAP_MARKER, getTranslation("shell.not-found"), getTranslation("shell.not-found.next"));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** Whether there is a page that this person's role may not open; a page that they may open found nothing to show. */
    private static boolean isRefused(String path) {
        return RouteConfiguration.forApplicationScope().getRoute(path)
                .filter(page -> !new AccessAnnotationChecker().hasAccess(page, AuthenticationUtil.getSecurityHolderAuthentication(),
                        AuthenticationUtil.getSecurityHolderRoleChecker()))
                .isPresent();
    }
}
