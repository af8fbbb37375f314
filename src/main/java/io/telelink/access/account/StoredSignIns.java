package io.telelink.access.account;

import io.telelink.access.CurrentUser;
import io.telelink.access.SignIn;
import io.telelink.access.SignIns;
import io.telelink.access.persistence.SignInTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional(readOnly = true)
class StoredSignIns implements SignIns {

    private final SignInTable signIns;

    StoredSignIns(SignInTable signIns) {
        this.signIns = signIns;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Page<SignIn> own(Pageable page) {
        return signIns.page(CurrentUser.name(), page);
    }

    @Override
    public Page<SignIn> list(Pageable page) {
        return signIns.page(page);
    }
}
