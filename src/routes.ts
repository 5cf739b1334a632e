import { index, type RouteConfig, route } from '@react-router/dev/routes'

// The site map, one block a room. Addresses are Vietnamese without marks.
export default [
  index('entry/pages/home.tsx'),
  // Signing in and one's own account
  route('dang-nhap', 'entry/pages/account/sign-in.tsx'),
  route('dang-nhap/ma-xac-nhan', 'entry/pages/account/sign-in-code.tsx'),
  route('dang-xuat', 'entry/pages/account/sign-out.tsx'),
  route('doi-mat-khau', 'entry/pages/account/change-password.tsx'),
  route('tai-khoan', 'entry/pages/account/own-account.tsx'),
  route('tai-khoan/xac-nhan-hai-buoc', 'entry/pages/account/second-factor.tsx'),
  route('tai-khoan/tat-xac-nhan', 'entry/pages/account/end-second-factor.tsx'),
  // Administration of accounts and grants
  route('quan-tri/tai-khoan', 'entry/pages/account/admin/list.tsx'),
  route('quan-tri/tai-khoan/them', 'entry/pages/account/admin/open.tsx'),
  route('quan-tri/tai-khoan/:userId', 'entry/pages/account/admin/show.tsx'),
  route('quan-tri/tai-khoan/:userId/mat-khau', 'entry/pages/account/admin/reset.tsx'),
  route('quan-tri/tai-khoan/:userId/quyen/them', 'entry/pages/account/admin/give-grant.tsx'),
  route('quan-tri/tai-khoan/:userId/quyen/:grantId/ket-thuc', 'entry/pages/account/admin/end-grant.tsx'),
  route('quan-tri/tai-khoan/:userId/:deed', 'entry/pages/account/admin/deed.tsx'),
  // The briefing: its page, each figure's steps in a drawer over it, freezing
  route('giao-ban', 'modules/briefings/pages/briefing.tsx', [
    route('so/:indicator/:period/:unit?', 'modules/briefings/pages/figure.tsx'),
  ]),
  route('giao-ban/chot', 'modules/briefings/pages/freeze.tsx'),
  route('bao-cao/doi-chieu', 'modules/briefings/pages/check-text.tsx'),
  // Bodies of the Front and the organisations
  route('danh-muc/to-chuc', 'modules/organisations/pages/list.tsx'),
  route('danh-muc/to-chuc/:id', 'modules/organisations/pages/show.tsx'),
  route('danh-muc/to-chuc/:id/them', 'modules/organisations/pages/found-below.tsx'),
  route('danh-muc/to-chuc/:id/doi-ten', 'modules/organisations/pages/rename.tsx'),
  route('danh-muc/to-chuc/:id/ket-thuc', 'modules/organisations/pages/end.tsx'),
  route('danh-muc/to-chuc/:id/nhiem-ky/them', 'modules/organisations/pages/open-term.tsx'),
  route('danh-muc/to-chuc/:id/chuc-danh/them', 'modules/organisations/pages/appoint.tsx'),
  route('danh-muc/to-chuc/:id/chuc-danh/:post/ket-thuc', 'modules/organisations/pages/end-post.tsx'),
  route('danh-muc/to-chuc/:id/chuc-danh/:post/tai-khoan', 'modules/organisations/pages/give-access.tsx'),
  // Households and persons
  route('ho', 'modules/people/pages/list.tsx'),
  route('ho/moi', 'modules/people/pages/new.tsx'),
  route('ho/:id', 'entry/pages/household.tsx'),
  route('ho/:id/sua', 'modules/people/pages/edit.tsx'),
  route('ho/:id/them-nguoi', 'modules/people/pages/add-person.tsx'),
  route('ho/:id/nguoi/:person/sua', 'modules/people/pages/edit-person.tsx'),
  route('ho/:id/nguoi/:person/can-cuoc', 'modules/people/pages/keep-identity.tsx'),
  route('ho/:id/nguoi/:person/can-cuoc/xem', 'modules/people/pages/open-identity.tsx'),
  route('ho/:id/nguoi/:person/can-cuoc/xoa', 'modules/people/pages/erase-identity.tsx'),
  // Places and their history
  route('danh-muc', 'modules/territory/pages/list.tsx'),
  route('danh-muc/:id', 'modules/territory/pages/show.tsx'),
  route('danh-muc/:id/danh-dau', 'modules/territory/pages/mark-special-area.tsx'),
  route('danh-muc/:id/thoi-danh-dau', 'modules/territory/pages/end-special-area.tsx'),
  // Help given
  route('viec', 'modules/support/pages/work.tsx'),
  route('an-sinh/ho-tro', 'modules/support/pages/list.tsx'),
  route('an-sinh/ho-tro/xuat', 'modules/support/pages/export.ts'),
  route('an-sinh/ho-tro/moi', 'modules/support/pages/new.tsx'),
  route('an-sinh/ho-tro/:id', 'modules/support/pages/show.tsx'),
  route('an-sinh/ho-tro/:id/dinh-chinh', 'modules/support/pages/correct.tsx'),
  route('an-sinh/ho-tro/:id/dao', 'modules/support/pages/reverse.tsx'),
  route('an-sinh/ho-tro/:id/giai-doan', 'modules/support/pages/stage.tsx'),
  route('an-sinh/ho-tro/:id/giay-to', 'modules/support/pages/add-paper.tsx'),
  route('an-sinh/ho-tro/:id/chung', 'modules/support/pages/link-joint.tsx'),
  route('an-sinh/ho-tro/:id/go-noi', 'modules/support/pages/unlink-joint.tsx'),
  route('an-sinh/ho-tro/:id/nguoi-benh', 'modules/support/pages/open-patient.tsx'),
  route('tep/ho-tro/:paper', 'modules/support/pages/paper-file.ts'),
  route('he-thong/mau', 'entry/pages/patterns.tsx'),
  route('*', 'entry/pages/not-found.tsx'),
] satisfies RouteConfig
