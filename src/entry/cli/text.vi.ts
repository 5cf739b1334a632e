/** What the person at the command line reads. */
export const words = {
  usage: 'Cách dùng: npm run giaoban -- <lệnh> [tham số]',
  commands: {
    figures: `figures --period KỲ [--map then|now] [--by district|commune|body|organisation|month]
          [--at LÚC] [--indicator MÃ] [--place MÃ[@THỜI KỲ]] [--json]
      Số liệu của một kỳ, tính từ bản ghi.
      KỲ: 2022-06, 2022-Q2, 2022-H1, 2022-9M, 2022, 2022-01-05..2022-03-20; kỳ báo cáo: 2022-Q2@2022-03-16..2022-06-15
      LÚC ghi: 2022-07-25 (đến hết ngày) hoặc 2022-07-25T10:00, giờ Việt Nam nếu không ghi múi giờ
      MÃ của chỉ tiêu: GLOSSARY.md; của đơn vị: mã hành chính, thời kỳ 2020, 2024-12 hoặc 2025-07`,
    'check-text': `check-text TỆP --period KỲ [--json]
      Đối chiếu từng con số của một văn bản (văn bản thường hoặc DOCX) với bản ghi.`,
    verify: `verify [--json]
      Kiểm tra nhật ký, bản ghi với nhật ký, số liệu với bản ghi, các kỳ đã chốt, từng tệp giấy tờ; có chỗ lệch thì thoát với mã 1.`,
    world: `world --size small|nghe-an-2022 [--scale N]
      Tạo dữ liệu trình diễn trong cơ sở dữ liệu trống hoặc của chính nó.`,
    'admin create': `admin create [--username TÊN] [--name HỌ TÊN] [--again]
      Tạo người quản trị đầu tiên.`,
    'province load': `province load --code MÃ
      Nạp các đơn vị hành chính của một tỉnh (mã tỉnh hiện nay) và lập các tổ chức ở đó.`,
    'identity rotate-key': `identity rotate-key --reason LÝ DO
      Mã hóa lại mọi số căn cước dưới một khóa mới; chạy được khi chương trình đang chạy.`,
    backup: `backup THƯ MỤC [--keys THƯ MỤC]
      Sao lưu, kể cả khi chương trình đang chạy.`,
    restore: `restore THƯ MỤC [--keys THƯ MỤC]
      Khôi phục khi chương trình đã dừng.`,
  },
  unknownCommand: (name: string) => `Không có lệnh "${name}".`,
  unknownOption: (name: string) => `Không có tham số "${name}".`,
  missingValue: (name: string) => `Tham số ${name} cần một giá trị đi kèm.`,
  needlessValue: (name: string) => `Tham số ${name} không nhận giá trị.`,
  repeated: (name: string) => `Tham số ${name} ghi hai lần.`,
  tooMany: (text: string) => `Thừa "${text}".`,
  missingArgument: (name: string) => `Thiếu ${name}.`,
  oneOf: (name: string, given: string, choices: readonly string[]) =>
    `${name} là một trong: ${choices.join(', ')}; đang là "${given}".`,
  badPeriod: (given: string) =>
    `Chưa đọc được kỳ "${given}". Ghi như 2022-06, 2022-Q2, 2022-H1, 2022, 2022-01-05..2022-03-20 hoặc, của kỳ báo cáo, 2022-Q2@2022-03-16..2022-06-15.`,
  undeclared: (period: string) =>
    `Chưa ai khai "${period}". Khai ở trang Giao ban, mục Kỳ báo cáo, hoặc hỏi theo ngày như 2022-03-16..2022-06-15.`,
  badMoment: (given: string) => `Chưa đọc được lúc "${given}". Ghi như 2022-07-25 hoặc 2022-07-25T10:00.`,
  badIndicator: (given: string) => `Không có chỉ tiêu "${given}". Các mã có trong GLOSSARY.md.`,
  badPlace: (given: string) =>
    `Không có đơn vị "${given}" trên bản đồ được hỏi. Ghi mã đơn vị, hoặc mã@thời kỳ như 16813@2025-07.`,
  badScale: (given: string) => `--scale là số nguyên từ 1 đến 1000; đang là "${given}".`,
  noData: (dir: string) =>
    `Chưa có dữ liệu ở ${dir}. Chạy npm start một lần, hoặc npm run giaoban -- admin create.`,
  notPrepared:
    'Cơ sở dữ liệu chưa có cấu trúc của bản chương trình này. Chạy npm start một lần để chuẩn bị rồi làm lại.',
  noDistricts: 'Bản đồ được hỏi không có cấp huyện: chia theo xã.',
  wholeProvince: 'Toàn tỉnh',
  unitsThen: 'đơn vị lúc đó',
  unitsNow: 'đơn vị hiện nay',
  recordedUntil: (time: string) => `theo bản ghi đến ${time}`,
  lines: {
    province: 'Cấp tỉnh',
    district: 'Cấp huyện (đến 30/6/2025)',
    commune: 'Cấp xã, không thuộc đơn vị nào của bản đồ này',
  },
  month: (month: number, year: number) => `Tháng ${month}/${year}`,
  columns: { indicator: 'Chỉ tiêu', line: 'Nơi', value: 'Số liệu', unit: 'Đơn vị', records: 'Bản ghi' },
  total: 'Tổng',
  withoutRecords: (count: string) => `${count} đơn vị chưa có bản ghi`,
  unknownNote: '… là chưa có bản ghi nào nên chưa biết; 0 là không có.',
  noFile: (path: string) => `Không có tệp ${path}.`,
  isFolder: (path: string) => `${path} là một thư mục. Ghi tên tệp văn bản.`,
  notReadable: (path: string, reason: string) =>
    `Không đọc được tệp ${path} (${reason}). Kiểm tra quyền đọc.`,
  checkColumns: ['Trong văn bản', 'Chỉ tiêu', 'Kỳ', 'Kết quả', 'Bản ghi'],
  nothingFound: 'Không có con số nào cần đối chiếu trong văn bản.',
  verdictCounts: (verdict: string, count: number) => `${verdict}: ${count}`,
  verified:
    'Nhật ký liền mạch, bản ghi khớp nhật ký, số liệu khớp bản ghi, các kỳ đã chốt không đổi, giấy tờ còn nguyên.',
  auditBroken: (count: number) => `Nhật ký không còn liền mạch ở ${count} chỗ:`,
  auditLink: (chain: number, nth: number, entry: string | null) =>
    `chuỗi ${chain}, mắt xích ${nth}${entry ? `, dòng nhật ký ${entry}` : ''}`,
  recordsDiffer: (count: number) => `Có ${count} phiếu hỗ trợ khác với nhật ký:`,
  case: (name: string, faults: readonly string[]) => `${name}: ${faults.join(', ')}`,
  /** Beside the fields of the form. */
  caseFaults: {
    missing: 'nhật ký có, phiếu không còn',
    untold: 'phiếu có, nhật ký không ghi ai nhập',
    enteredBy: 'Người nhập',
    place: 'Địa bàn',
    version: 'Số lần đính chính',
    reversal: 'Việc đảo phiếu',
  },
  factsDiffer: (count: number) => `Số liệu lệch với bản ghi ở ${count} chỗ:`,
  fact: (side: string, indicator: string, record: string) =>
    side === 'fact'
      ? `${indicator}: số liệu có, bản ghi ${record} không cho`
      : `${indicator}: bản ghi ${record} cho, số liệu không có`,
  freezesDiffer: (count: number) => `Lần chốt số liệu khác với nhật ký ở ${count} chỗ:`,
  freeze: (page: string, fault: string) => `giao ban ${page}: ${fault}`,
  freezeFaults: {
    missing: 'nhật ký có, lần chốt không còn',
    untold: 'nhật ký không ghi ai chốt',
    changed: 'người chốt, lúc chốt hoặc mốc chốt đã bị sửa',
    open: 'có kỳ đã chốt mà không còn khóa',
  },
  filesDamaged: (count: number) => `Có ${count} tệp giấy tờ mất hoặc bị sửa:`,
  file: (hash: string, fault: string) => `files/${hash.slice(0, 2)}/${hash.slice(2)}: ${fault}`,
  fileFaults: { missing: 'không còn trên đĩa', changed: 'nội dung đã bị sửa' },
  frozenDiffers: (count: number) => `Số đã chốt khác với bản ghi tại lúc chốt ở ${count} chỗ:`,
  frozen: (page: string, indicator: string, period: string, leaf: string, was: string, now: string) =>
    `giao ban ${page}, ${indicator}, kỳ ${period}${leaf}: chốt ${was}, đếm lại ${now}`,
  leaf: (body: number, place: number) => `, đơn vị ghi ${body}, địa bàn ${place}`,
  more: (count: number) => `… và ${count} chỗ khác (xem đủ với --json)`,
  administratorExists:
    'Đã có người quản trị. Người quản trị ấy tạo tài khoản khác và cấp lại mật khẩu. Nếu không còn ai đăng nhập được: thêm --again và một tên đăng nhập khác.',
  administrator: { username: 'quan.tri', name: 'Quản trị' },
  administratorMade: (username: string) => `Đã tạo người quản trị "${username}".`,
  firstPassword: (password: string) =>
    `Mật khẩu lần đầu (chỉ hiện một lần, phải đổi khi đăng nhập): ${password}`,
  loadNext: 'Tiếp theo, nạp đơn vị hành chính: npm run giaoban -- province load --code MÃ TỈNH',
  noAdministrator: 'Chưa có người quản trị nào. Tạo trước: npm run giaoban -- admin create',
  provinceLoaded: (units: number, bodies: number) =>
    `Đã nạp ${units} đơn vị hành chính, lập ${bodies} tổ chức của Mặt trận và các đoàn thể theo đơn vị hiện nay.`,
  keyRotated: (numbers: number, key: string) =>
    `Đã mã hóa lại ${numbers} số căn cước dưới khóa mới (${key}). Sao lưu ngay: bản sao lưu cũ chỉ mở được bằng khóa cất cùng nó.`,
  provinceKnown: 'Tỉnh này đã nạp đủ, không có gì thêm.',
}
