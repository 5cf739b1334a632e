/** What each page is for and how it is done, one sentence a line. */
export const topicWords = {
  work: {
    title: 'Việc của tôi',
    lines: [
      'Liệt kê việc đang chờ: nhà quá hạn bàn giao, phiếu chưa có giấy tờ, phiếu nghi ghi trùng, bản nháp.',
      'Bấm cả dòng để mở. Việc làm xong tự rời khỏi danh sách.',
      'Ghi phiếu mới từ dòng Nhập nhanh.',
    ],
  },
  enter: {
    title: 'Ghi hỗ trợ',
    lines: [
      'Tìm hộ theo tên chủ hộ hoặc bản, rồi chọn. Hộ chưa có trong sổ thì thêm hộ trước.',
      'Ngày ghi như 12/1, 12-1-22 hoặc hôm qua. Số tiền ghi như 1500000, 1,5 triệu hoặc 200tr; dòng dưới ô cho biết đã hiểu là bao nhiêu.',
      'Hộ đã được hỗ trợ cùng loại thì có dòng nhắc: ghi lý do nếu vẫn hỗ trợ, hoặc bỏ.',
      'Chưa đủ thông tin thì Lưu nháp; bản nháp nằm ở Việc của tôi.',
      'Mất mạng giữa chừng: nội dung vẫn ở trên máy này, có mạng lại thì gửi tiếp. Bấm hai lần cũng chỉ thành một phiếu.',
    ],
  },
  record: {
    title: 'Phiếu hỗ trợ',
    lines: [
      'Một lần hỗ trợ với giấy tờ, nội dung, giai đoạn và lịch sử.',
      'Ghi sai thì Đính chính; ghi nhầm hẳn thì Đảo phiếu. Không có gì bị xóa.',
      'Trong bản trình diễn, ngày làm việc đứng yên; giờ máy là giờ thật lúc ghi.',
      'Người bệnh chỉ hiện bằng số phiếu; mở tên phải ghi mục đích và lần mở được lưu lại.',
    ],
  },
  correct: {
    title: 'Đính chính phiếu',
    lines: [
      'Sửa chỗ sai và ghi vì sao. Giá trị cũ vẫn còn trong lịch sử.',
      'Có người vừa sửa cùng chỗ thì cả hai giá trị hiện ra để chọn.',
      'Nhầm hộ hoặc nhầm người thì không sửa được ở đây: đảo phiếu rồi ghi lại.',
    ],
  },
  reverse: {
    title: 'Đảo phiếu',
    lines: ['Phiếu vẫn đọc được nhưng không tính vào số liệu nữa. Phải ghi lý do; không đảo ngược lại được.'],
  },
  stage: {
    title: 'Ghi giai đoạn nhà ở',
    lines: [
      'Nhà được tính là đã giải ngân từ ngày ghi giải ngân lần đầu, kèm số tiền.',
      'Giải ngân trước, bàn giao sau. Sửa giai đoạn đã ghi thì ghi lý do.',
    ],
  },
  paper: {
    title: 'Thêm giấy tờ',
    lines: [
      'Nhận ảnh JPG, PNG đến 10 MB và PDF đến 20 MB. Ảnh lớn hơn thì bấm Thu nhỏ giúp.',
      'iPhone: Cài đặt, Camera, Định dạng, chọn Tương thích nhất.',
      'Vị trí và kiểu máy trong ảnh được bỏ đi khi lưu.',
    ],
  },
  joint: {
    title: 'Nối phiếu',
    lines: [
      'Dùng khi hai đơn vị cùng ghi một lần hỗ trợ. Nhập số của phiếu được giữ lại; phiếu này còn đó nhưng không tính nữa.',
    ],
  },
  list: {
    title: 'Hỗ trợ an sinh',
    lines: [
      'Tìm theo tên chủ hộ hoặc số phiếu, lọc theo loại, chương trình, diện, giấy tờ và ngày.',
      'Tải Excel lấy cả danh sách đúng như đang lọc.',
    ],
  },
  household: {
    title: 'Hộ dân',
    lines: [
      'Tìm theo tên chủ hộ, bản hoặc số điện thoại; gõ không dấu cũng được.',
      'Trang của hộ có thành viên, hỗ trợ đã nhận và lịch sử sửa.',
      'Số căn cước nằm trong ngăn khóa: mở xem phải ghi mục đích.',
    ],
  },
  briefing: {
    title: 'Giao ban',
    lines: [
      'Số liệu của quý và lũy kế, bên cạnh kỳ trước và cùng kỳ năm trước.',
      'Bấm vào con số để xem cách tính, rồi mở dần đến huyện, xã, phiếu và giấy tờ.',
      'Sơ bộ: kỳ chưa chốt. Đã chốt: giữ nguyên về sau. Có thay đổi sau chốt: bấm vào để xem phiếu nào.',
      'Tên đơn vị lúc đó hoặc hiện nay: cùng số liệu, đọc theo đơn vị của ngày ấy hoặc của hôm nay.',
    ],
  },
  figure: {
    title: 'Một con số',
    lines: [
      'Dòng đầu nói cách tính. Dưới là từng đơn vị; bấm để đi tiếp đến danh sách phiếu.',
      'Tổng của các dòng luôn bằng con số ở trên. Nút quay lại của trình duyệt đưa về bước trước.',
    ],
  },
  freeze: {
    title: 'Chốt số liệu',
    lines: [
      'Giữ số liệu của mọi kỳ trên trang tại một thời điểm. Chốt rồi không mở lại; ghi muộn phải có lý do.',
    ],
  },
  check: {
    title: 'Đối chiếu văn bản',
    lines: [
      'Dán văn bản hoặc chọn tệp Word. Mỗi con số được đặt cạnh số liệu: khớp, lệch, chưa có số liệu, chưa rõ.',
      'Kỳ và nơi lấy theo câu đang viết; câu không nói thì lấy kỳ chọn ở trên.',
    ],
  },
  reference: {
    title: 'Danh mục',
    lines: [
      'Đơn vị hành chính qua các thời kỳ, ai kế tục ai; địa bàn đặc thù.',
      'Tổ chức, chức danh, nhiệm kỳ của Mặt trận và các tổ chức.',
    ],
  },
  account: {
    title: 'Tài khoản của tôi',
    lines: [
      'Đổi mật khẩu, bật xác nhận hai bước.',
      'Máy dùng chung: xong việc thì Đăng xuất. Nội dung đang nhập dở trên máy này được xóa khi đăng xuất; muốn giữ thì Lưu nháp trước.',
    ],
  },
  administration: {
    title: 'Quản trị tài khoản',
    lines: [
      'Mở, khóa tài khoản; cấp lại mật khẩu; cho và kết thúc quyền theo địa bàn hoặc tổ chức, có ngày.',
    ],
  },
} as const satisfies Record<string, { title: string; lines: readonly string[] }>

export type Topic = keyof typeof topicWords
