package io.telelink.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** The page failed; says the reference under which the reason stands in the log. */
@ParentLayout(MainLayout.class)
@PermitAll
public class InternalErrorView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = Failures.log(parameter.getCaughtException());
        show(
                VaadinIcon.WARNING,
                getTranslation("shell.internal-error"),
                getTranslation("shell.internal-error.next", reference));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
