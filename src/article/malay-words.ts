/** Words that tell Indonesian from Malay: each is usual in one and rare in the other. Pure. */

const INDONESIAN = new Set(
  `bisa bahwa karena kantor polisi mobil uang kemarin senin kamis jumat minggu maret agustus desember juni juli miliar
triliun persen perusahaan pemerintah inggris prancis tiongkok ukraina eropa setelah mengatakan anggota partai pemilu
pengadilan tentara kota bandara penelitian siswa universitas olahraga pertandingan pria anak kendaraan warga pihak
menyebut sejumlah tewas terkait soal usai hingga saat tim rumah sakit resmi listrik kualitas aktivitas ekspor impor
konsumen energi Februari kecil lanjut butuh gereja sepeda`
    .toLowerCase()
    .split(/\s+/),
)
const MALAY = new Set(
  `boleh bahawa kerana pejabat polis kereta wang semalam isnin khamis jumaat ahad mac ogos disember jun julai bilion
trilion peratus syarikat kerajaan inggeris perancis eropah selepas berkata ahli parti mahkamah tentera bandar kajian
pelajar universiti sukan perlawanan lelaki kanak kenderaan rakyat iaitu ialah daripada beliau manakala turut tiada
semasa sehingga ketika maut hospital pasukan elektrik kualiti aktiviti eksport import pengguna tenaga pilihan raya
dijangka memaklumkan susulan sebanyak cawangan basikal perkhidmatan kemudahan penduduk`.split(/\s+/),
)

/** Which of the two a text is written in; `undefined` when the words do not say. */
export function indonesianOrMalay(text: string): 'id' | 'ms' | undefined {
  let balance = 0
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    balance += INDONESIAN.has(word) ? 1 : MALAY.has(word) ? -1 : 0
  if (balance === 0) return undefined
  return balance > 0 ? 'id' : 'ms'
}
