/** Where the frame's own links lead. By itself: the browser needs it, and none of what makes the frame. */
export const PATHS = { home: '/', account: '/tai-khoan', signIn: '/dang-nhap', signOut: '/dang-xuat' }
